/** The part of Tabulator that the grid uses; the package brings no types. */
declare module 'tabulator-tables' {
  export interface CellComponent {
    getValue(): unknown;
    getField(): string;
    getElement(): HTMLElement;
    getRow(): RowComponent;
    edit(force?: boolean): void;
  }
  export interface RowComponent {
    getData(): Record<string, unknown>;
    getCell(field: string): CellComponent | false;
    update(data: Record<string, unknown>): Promise<void>;
  }
  export interface RangeComponent {
    getRows(): RowComponent[];
    getColumns(): { getField(): string }[];
    setBounds(start: CellComponent, end: CellComponent): void;
  }
  export class TabulatorFull {
    constructor(element: HTMLElement, options: Record<string, unknown>);
    on(event: string, listener: (...args: never[]) => void): void;
    getRanges(): RangeComponent[];
    getRows(): RowComponent[];
    setFilter(keeps: (data: Record<string, unknown>) => boolean): void;
    scrollToRow(row: RowComponent, position?: string, ifVisible?: boolean): Promise<void>;
    scrollToColumn(field: string, position?: string, ifVisible?: boolean): Promise<void>;
    getColumn(field: string): { setWidth(width: number): void } | false;
    showColumn(field: string): void;
    hideColumn(field: string): void;
    destroy(): void;
  }
}
