/** Reads and writes the files a command is given; what can't be read or written is said in a sentence. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CsvError, type CsvFile, readCsv } from '../csv';
import { Refused } from './console';

/** Reads a CSV. Throws `Refused` where it is missing, no text, or empty. */
export function readSheetFile(file: string): CsvFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Refused(`${file} can’t be read: ${reasonOf(error)}.`);
  }
  return sheetFrom(file, bytes);
}

/** The same for bytes that are already here. */
export function sheetFrom(name: string, bytes: Uint8Array): CsvFile {
  let csv: CsvFile;
  try {
    csv = readCsv(bytes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused(`${name} can’t be read as CSV: ${error.message}.`);
  }
  if (csv.cells.every((row) => row.every((cell) => cell.trim() === '')))
    throw new Refused(
      `${name} is empty. Its first row should hold headers such as “Space name” and “Members”.`,
    );
  return csv;
}

/** Writes a file, making its folder. Throws `Refused` where that can’t be. */
export function writeTextFile(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new Refused(`${file} can’t be written: ${reasonOf(error)}.`);
  }
}

export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is missing';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a part of its path is no folder';
  return (error as Error).message;
}
