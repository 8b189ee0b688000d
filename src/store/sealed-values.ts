import type { Place, Seal } from './seal';
import { StoreError } from './store-error';

/** What is kept in sealed columns, as text or as JSON. Whatever cannot be opened is damage, and none of it is told. */
export class SealedValues {
  constructor(
    private readonly sealing: Seal,
    private readonly file: string,
  ) {}

  seal(text: string, place: Place): string {
    return this.sealing.seal(text, place);
  }

  json(value: object, place: Place): string {
    return this.seal(JSON.stringify(value), place);
  }

  text(kept: string, place: Place): string {
    return this.legible(() => this.sealing.open(kept, place));
  }

  parsed(kept: string, place: Place): unknown {
    return this.legible(() => JSON.parse(this.sealing.open(kept, place)) as unknown);
  }

  private legible<T>(open: () => T): T {
    try {
      return open();
    } catch {
      throw new StoreError('store-damaged', `${this.file} holds a row that cannot be read. Put a backup in its place.`);
    }
  }
}
