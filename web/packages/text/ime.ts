/** What of a key press, the browser's or React's, tells that it belongs to an input method. */
export interface KeyPress {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/**
 * Whether a key press goes to an input method that is composing (Enter takes a candidate, it submits nothing).
 * Safari ends the composition before the key press, and tells only by keyCode 229.
 */
export function isIme(press: KeyPress): boolean {
  return press.isComposing === true || press.nativeEvent?.isComposing === true || press.keyCode === 229;
}

/** A handler of keys that an input method does not reach. Every handler of keys is wrapped in this. */
export function unlessIme<Press extends KeyPress>(handle: (press: Press) => void): (press: Press) => void {
  return (press) => {
    if (!isIme(press)) handle(press);
  };
}
