import { Component, type ComponentChildren, type ComponentType } from "preact";

interface Props<P> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** What keeps its place meanwhile. */
  until?: ComponentChildren;
}

/** What was loaded once is there at once the next time. */
const loaded = new Map<unknown, unknown>();

/** A part of a surface whose code is only loaded once the rest has been drawn. */
export class Lazy<P> extends Component<Props<P>> {
  override componentDidMount(): void {
    const { load } = this.props;
    if (loaded.has(load)) return;
    load().then(
      (part) => {
        loaded.set(load, part);
        this.setState({});
      },
      (error) => console.error(error),
    );
  }

  override render() {
    const Part = loaded.get(this.props.load) as ComponentType<P> | undefined;
    return Part ? <Part {...(this.props.props as P & object)} /> : this.props.until;
  }
}
