import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { PanelView } from "../../components/panel-view.tsx";

render(<PanelView />, startPage());
