package org.shouwang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shouwang.command.world.Visitor;

/** The machine's own Chromium. It belongs to the thread that opened it. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** A page that has not settled by then never will. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A browser of its own: no cookies, nothing in the cache, nothing that is still fading. */
    BrowserContext open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** A phone five years old, reading Chinese. */
    public BrowserContext phone() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(Screen.PHONE, Screen.HEIGHT)
                        .setLocale("zh-CN")
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    /** The same phone when no script runs on it. */
    BrowserContext phoneWithoutScripts() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(Screen.PHONE, Screen.HEIGHT)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(false));
    }

    /** Gives a browser the cookies of somebody who has signed in. */
    static void signIn(BrowserContext context, Visitor visitor, String site) {
        context.addCookies(
                visitor.cookies().stream()
                        .map(it -> new Cookie(it.getName(), it.getValue()).setUrl(site))
                        .toList());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
