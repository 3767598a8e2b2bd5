import { Component, type ComponentChildren } from "preact";
import type { Case } from "../data/case.ts";

interface Props {
  /** The platform's permanent id. */
  slug: string;
  children: (cases: readonly Case[]) => ComponentChildren;
}

/** Hands what the reader kept about a platform to what is shown, and again whenever it changes; none until it is read. */
export class OwnCases extends Component<Props, { all: readonly Case[] }> {
  override state = { all: [] as readonly Case[] };
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.read().catch((error: unknown) => console.error(error));
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private async read() {
    const { cases } = await import("./core/cases.ts");
    const list = async () => this.setState({ all: (await cases.list()).cases });
    this.stop = cases.onChange(() => void list().catch((error: unknown) => console.error(error)));
    await list();
  }

  override render() {
    const { slug, children } = this.props;
    return children(this.state.all.filter((kept) => kept.slug === slug));
  }
}
