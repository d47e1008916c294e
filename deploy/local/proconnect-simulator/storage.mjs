/** Memory adapter of oidc-provider, shared by the providers that follow one another when keys rotate. */
export function createStorage() {
  const rows = new Map();
  const alive = (row) => (row && row.until > Date.now() ? row.payload : undefined);
  const find = (test) => [...rows.values()].filter(test).map(alive).find(Boolean);

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      rows.set(`${model}:${id}`, { model, payload, until: Date.now() + (expiresIn ?? 3600) * 1000 });
    },
    async find(id) {
      return alive(rows.get(`${model}:${id}`));
    },
    async findByUid(uid) {
      return find((row) => row.model === model && row.payload.uid === uid);
    },
    async findByUserCode() {
      return undefined;
    },
    async destroy(id) {
      rows.delete(`${model}:${id}`);
    },
    async consume(id) {
      rows.get(`${model}:${id}`).payload.consumed = Math.floor(Date.now() / 1000);
    },
    async revokeByGrantId(grantId) {
      for (const [key, row] of rows) if (row.payload.grantId === grantId) rows.delete(key);
    },
  });
}
