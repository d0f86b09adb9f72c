/** Letters and digits that nobody mistakes for others. */
const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 20;

/** A password that somebody can read out, from the browser's source of chance: more than 110 bits. */
export function newPassword(): string {
  const picked: string[] = [];
  while (picked.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Only whole rounds of the letters, so that none comes oftener.
    if (byte < letters.length * Math.floor(256 / letters.length)) picked.push(letters[byte % letters.length] ?? '');
  }
  return picked.join('');
}

/** Shortest new password, in characters, and longest, in bytes of UTF-8, which is what the server counts. */
const shortest = 10;
const longest = 200;

/** How a new password does not fit. */
export function misfit(password: string): 'short' | 'long' | undefined {
  if ([...password].length < shortest) return 'short';
  return new TextEncoder().encode(password).length > longest ? 'long' : undefined;
}
