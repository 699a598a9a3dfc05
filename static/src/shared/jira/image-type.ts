/** Which pictures Afterword takes and shows: those that every browser draws and that can hold no script. */

const SIGNATURES: readonly (readonly [type: string, offset: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  // `RIFF`, four bytes of length, `WEBP`.
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]]
];

/** For the `accept` of a file chooser. */
export const IMAGE_TYPES = SIGNATURES.map(([type]) => type);

/**
 * Tells by its first bytes what kind of picture a file is, whatever its name says.
 * @param content the file, or its beginning
 * @returns null where it is none that is shown
 */
export function imageTypeOf(content: ArrayBuffer): string | null {
  const bytes = new Uint8Array(content);
  const found = SIGNATURES.find(([, offset, signature]) =>
    signature.every((byte, index) => bytes[offset + index] === byte)
  );
  return found?.[0] ?? null;
}
