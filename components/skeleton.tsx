import { t } from "./core/t.ts";

/** The frame before there is anything to show: the same as in the surface's HTML. */
export function Skeleton() {
  return (
    <div class="skeleton" role="img" aria-label={t("loading")}>
      <header>
        <i class="mark" />
        <b>{t("extName")}</b>
      </header>
      <i class="need" />
      <i class="bar" />
      <i class="bar" />
      <i class="bar" />
    </div>
  );
}
