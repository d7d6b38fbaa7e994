/** A column whose header sorts by it: the other way round when that is the order already. A minus turns an order round. */
export const sortable = <Column extends { key: string }>(
  column: Column,
  order: string,
  address: (order: string) => string,
): Column & { sortHref: string; sorted?: 'ascending' | 'descending' } => ({
  ...column,
  sortHref: address(order === column.key ? `-${column.key}` : column.key),
  ...(order === column.key ? { sorted: 'ascending' } : order === `-${column.key}` ? { sorted: 'descending' } : {}),
});
