/** For pure functions only: makes each thing once; it is forgotten with the key it was made for. */
export function rememberBy<K extends object, R>(make: (key: K) => R): (key: K) => R {
  const made = new WeakMap<K, { readonly result: R }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.result;
    const result = make(key);
    made.set(key, { result });
    return result;
  };
}

/** The same for what is made of a part of something: of each key only what was made for the last whole is kept. */
export function rememberWithin<W extends object, K extends object, R>(
  make: (whole: W, key: K) => R,
): (whole: W, key: K) => R {
  const made = new WeakMap<K, { readonly whole: W; readonly result: R }>();
  return (whole, key) => {
    const known = made.get(key);
    if (known?.whole === whole) return known.result;
    const result = make(whole, key);
    made.set(key, { whole, result });
    return result;
  };
}
