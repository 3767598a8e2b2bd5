import { Component } from "preact";
import { t } from "./core/t.ts";

interface Props {
  text: string;
  /** BCP 47. */
  lang: string;
}

interface State {
  voice: SpeechSynthesisVoice | null;
  speaking: boolean;
}

const tagOf = (lang: string) => lang.toLowerCase().replaceAll("_", "-");

/** A voice of this computer for a language. Voices that send the text elsewhere are never used. */
function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService);
  const wanted = tagOf(lang);
  const base = wanted.split("-")[0];
  return (
    own.find((voice) => tagOf(voice.lang) === wanted) ??
    own.find((voice) => tagOf(voice.lang).split("-")[0] === base) ??
    null
  );
}

/** Reads a phrase aloud with the browser's own voice, on a click only. Not there without a voice for its language. */
export class SpeakButton extends Component<Props, State> {
  override state: State = { voice: null, speaking: false };

  override componentDidMount(): void {
    if (typeof speechSynthesis === "undefined") return;
    this.look();
    // browsers may know their voices only after a while
    speechSynthesis.addEventListener?.("voiceschanged", this.look);
  }

  override componentWillUnmount(): void {
    if (typeof speechSynthesis === "undefined") return;
    speechSynthesis.removeEventListener?.("voiceschanged", this.look);
    if (this.state.speaking) speechSynthesis.cancel();
  }

  private readonly look = () => this.setState({ voice: voiceFor(this.props.lang) });

  private readonly press = () => {
    const { text, lang } = this.props;
    const { voice, speaking } = this.state;
    speechSynthesis.cancel();
    this.setState({ speaking: !speaking });
    if (speaking || !voice) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = lang;
    const ended = () => this.setState({ speaking: false });
    speech.addEventListener("end", ended);
    speech.addEventListener("error", ended);
    speechSynthesis.speak(speech);
  };

  override render() {
    const { voice, speaking } = this.state;
    const label = t(speaking ? "stopReading" : "readAloud");
    return (
      voice && (
        <button type="button" class="mini" aria-label={`${label}: ${this.props.text}`} onClick={this.press}>
          {label}
        </button>
      )
    );
  }
}
