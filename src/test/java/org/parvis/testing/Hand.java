package org.parvis.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** How somebody uses a page: with a finger or a mouse, or with the keys alone. */
public sealed interface Hand {

    /** Writes into a field. */
    void write(String field, String text);

    /** Chooses one of several. */
    void choose(String radio);

    /** Takes an entry of a list of choices by the beginning of its words. */
    void take(String select, String words);

    /** Presses a button or follows a link. */
    void press(String target);

    /** Gives a file; the dialog itself is the system's. */
    void attach(String field, Path file);

    static Hand pointing(Page page) {
        return new Pointing(page);
    }

    static Hand typing(Page page) {
        return new Typing(page);
    }

    /** A finger, a mouse. */
    record Pointing(Page page) implements Hand {

        @Override
        public void write(String field, String text) {
            page.fill(field, text);
        }

        @Override
        public void choose(String radio) {
            page.check(radio);
        }

        @Override
        public void take(String select, String words) {
            Locator option = page.locator(select + " option").filter(new Locator.FilterOptions().setHasText(words));
            page.selectOption(select, String.valueOf(option.first().getAttribute("value")));
        }

        @Override
        public void press(String target) {
            page.locator(target).first().click();
        }

        @Override
        public void attach(String field, Path file) {
            page.setInputFiles(field, file);
        }
    }

    /** The keys alone: what Tab does not reach cannot be used. */
    record Typing(Page page) implements Hand {

        private static final int MOST_TABS = 250;

        @Override
        public void write(String field, String text) {
            reach(page.locator(field).first());
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }

        /** Tab comes to the group, arrows go through it. */
        @Override
        public void choose(String radio) {
            Locator wanted = page.locator(radio).first();
            String name = String.valueOf(wanted.getAttribute("name"));
            reach(name);
            for (int i = 0; i < MOST_TABS && !wanted.isChecked(); i++) {
                page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
            }
            if (!wanted.isChecked()) {
                throw new AssertionError("No key chooses " + radio + " on " + page.url());
            }
        }

        @Override
        public void take(String select, String words) {
            reach(page.locator(select));
            page.keyboard().press(words.substring(0, 1));
        }

        @Override
        public void press(String target) {
            reach(page.locator(target).first());
            page.keyboard().press("Enter");
        }

        @Override
        public void attach(String field, Path file) {
            reach(page.locator(field));
            page.setInputFiles(field, file);
        }

        private void reach(Locator wanted) {
            wanted.waitFor();
            for (int i = 0; i < MOST_TABS; i++) {
                if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not reach " + wanted + " on " + page.url());
        }

        private void reach(String name) {
            for (int i = 0; i < MOST_TABS; i++) {
                if (name.equals(page.evaluate("document.activeElement.name"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not reach " + name + " on " + page.url());
        }
    }
}
