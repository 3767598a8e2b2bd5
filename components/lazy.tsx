import { Component, type ComponentType } from "preact";

interface Props<P> {
  load: () => Promise<ComponentType<P>>;
  props: P;
}

/** A part of a surface whose code is only loaded once the rest has been drawn. */
export class Lazy<P> extends Component<Props<P>, { Part: ComponentType<P> | null }> {
  override state: { Part: ComponentType<P> | null } = { Part: null };

  override componentDidMount(): void {
    this.props.load().then(
      (Part) => this.setState({ Part }),
      (error) => console.error(error),
    );
  }

  override render() {
    const { Part } = this.state;
    return Part && <Part {...(this.props.props as P & object)} />;
  }
}
