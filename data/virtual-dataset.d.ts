declare module "virtual:dataset" {
  /** Made at build by data/build/dataset-plugin.ts. */
  export const meta: import("./dataset.ts").DatasetMeta;
}
