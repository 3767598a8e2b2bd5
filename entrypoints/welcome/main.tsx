import { render } from "preact";
import { startPage } from "../../components/core/start-page.ts";
import { WelcomeView } from "../../components/welcome-view.tsx";

render(<WelcomeView />, await startPage());
