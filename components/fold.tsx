import { Component, type ComponentChildren } from "preact";

interface Props {
  class: string;
  title: ComponentChildren;
  titleClass?: string;
  /** What screen readers say, where the title alone does not tell what unfolds. */
  name?: string;
  /** Of those with the same group, one is unfolded at a time. */
  group?: string;
  children: ComponentChildren;
}

/** Unfolds under its title; what is inside is only made once it is wanted, and then stays. */
export class Fold extends Component<Props, { wanted: boolean }> {
  override state = { wanted: false };

  override render() {
    const { title, titleClass, name, group, children } = this.props;
    return (
      <details
        class={this.props.class}
        name={group}
        onToggle={(event) => event.currentTarget.open && this.setState({ wanted: true })}
      >
        <summary class={titleClass} aria-label={name}>
          {title}
        </summary>
        {this.state.wanted && children}
      </details>
    );
  }
}
