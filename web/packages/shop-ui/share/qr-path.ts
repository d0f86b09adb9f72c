/** The dark modules of a QR code as one SVG path, in runs. */
export function qrPath(dark: readonly (readonly boolean[])[]): { path: string; modules: number } {
  let path = '';
  dark.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  return { path, modules: dark.length };
}
