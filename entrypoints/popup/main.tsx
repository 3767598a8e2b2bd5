import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { PopupView } from "../../components/popup-view.tsx";

const root = await startPage();
const first = await PopupView.first();
// until now the frame that stands in the HTML was seen
root.replaceChildren();
render(<PopupView first={first} />, root);
