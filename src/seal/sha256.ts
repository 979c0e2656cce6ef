/**
 * HMAC-SHA256 in plain JavaScript. The platform has one, but each of its calls is a call of a service: a sheet of
 * 3,000 waiting rows would cost 3,000 of them at every look. Source: FIPS 180-4 and RFC 2104, held to Node's own by tests.
 */

/** Bytes that SHA-256 takes at once. */
const BLOCK = 64;

/**
 * The first 32 bits of the fractions of the cube and square roots of the first primes, as the standard lists them: each
 * execution loads them, and most need them.
 */
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const start = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** Signs texts with one key; half of the work is done once. */
export function hmacSha256(key: Uint8Array): (text: string) => Uint8Array {
  const short = key.length > BLOCK ? digest(start, key, 0) : key;
  const padded = (value: number) => {
    const pad = new Uint8Array(BLOCK).fill(value);
    for (let at = 0; at < short.length; at++) pad[at] = (short[at] ?? 0) ^ value;
    return compress(start, pad, 0);
  };
  const inner = padded(0x36);
  const outer = padded(0x5c);
  return (text) => digest(outer, digest(inner, bytesOf(text), BLOCK), BLOCK);
}

/** Two bytes for each UTF-16 unit: two texts are the same bytes only when they are the same. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit >>> 8;
    bytes[2 * at + 1] = unit & 0xff;
  }
  return bytes;
}

/** Goes on from `state`, which has taken `before` bytes, a whole number of blocks. */
function digest(state: Int32Array, bytes: Uint8Array, before: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const bits = (before + bytes.length) * 8;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(padded.length - 4, bits >>> 0);
  let now = state;
  for (let at = 0; at < padded.length; at += BLOCK) now = compress(now, padded, at);
  const answer = new DataView(new ArrayBuffer(32));
  now.forEach((word, index) => {
    answer.setInt32(index * 4, word);
  });
  return new Uint8Array(answer.buffer);
}

/** Signed words all through: numbers over 2^31 would leave the engine's fast way. */
const schedule = new Int32Array(64);

function compress(state: Int32Array, bytes: Uint8Array, at: number): Int32Array {
  const w = schedule;
  for (let index = 0; index < 16; index++) {
    const from = at + index * 4;
    w[index] =
      ((bytes[from] as number) << 24) |
      ((bytes[from + 1] as number) << 16) |
      ((bytes[from + 2] as number) << 8) |
      (bytes[from + 3] as number);
  }
  for (let index = 16; index < 64; index++) {
    const x = w[index - 15] as number;
    const y = w[index - 2] as number;
    const small0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const small1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[index] = ((w[index - 16] as number) + small0 + (w[index - 7] as number) + small1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let index = 0; index < 64; index++) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const one = (h + big1 + chosen + (roundConstants[index] as number) + (w[index] as number)) | 0;
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + big0 + most) | 0;
  }
  const next = state.slice();
  next[0] = (next[0] as number) + a;
  next[1] = (next[1] as number) + b;
  next[2] = (next[2] as number) + c;
  next[3] = (next[3] as number) + d;
  next[4] = (next[4] as number) + e;
  next[5] = (next[5] as number) + f;
  next[6] = (next[6] as number) + g;
  next[7] = (next[7] as number) + h;
  return next;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
