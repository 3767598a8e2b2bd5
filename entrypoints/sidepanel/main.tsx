import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { PanelView } from "../../components/panel-view.tsx";

const root = await startPage();
// the frame that stands in the HTML, drawn again from here on
root.replaceChildren();
render(<PanelView />, root);
