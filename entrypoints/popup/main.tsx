import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { PopupView } from "../../components/popup-view.tsx";

const root = startPage();
render(<PopupView first={await PopupView.first()} />, root);
