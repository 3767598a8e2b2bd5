import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { PopupView } from "../../components/popup-view.tsx";

render(<PopupView />, startPage());
