import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { OptionsView } from "../../components/options-view.tsx";

render(<OptionsView />, await startPage());
