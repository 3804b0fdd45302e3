/** Where a page of logs begins and how long it is: after the last row of the page before, found again by its place. */
export interface LogPage<Order extends string> {
  /** Default `started_at`. */
  orderBy?: Order | undefined;
  /** Default `desc`. */
  direction?: 'asc' | 'desc' | undefined;
  /** Rows in a page, default 25. */
  limit?: number | undefined;
  /** The last row of the page before. */
  after?: LogPlace | undefined;
}

/** The place of a row in an order: its value in the column ordered by, and its id where values are equal. */
export interface LogPlace {
  value: string | number | Date;
  id: string;
}
