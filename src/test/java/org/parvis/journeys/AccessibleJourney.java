package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.Journey;

/** What other journeys rely on: a page that was found right once is looked at again where something on it has changed for the worse. */
class AccessibleJourney extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/none.png\">')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=\"/\"></a>')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=\"text\">')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<label for=\"nothing\">Nom</label><input type=\"text\" id=\"other\">')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p aria-labelledby=\"nothing\" role=\"img\"></p>')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<h5>Bas</h5>')",
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Seul</p>'); document.querySelector('h1').remove()",
        "document.querySelector('h1').style.color = '#ccc'",
        "document.querySelector('footer').insertAdjacentHTML('beforebegin', '<p>Dehors</p>')",
        "document.querySelector('footer').insertAdjacentHTML('beforebegin', '<nav><a href=\"/a\">A</a></nav><nav><a href=\"/b\">B</a></nav>')",
        "document.documentElement.removeAttribute('lang')",
        "document.title = ''",
    })
    void looksAgainWhereAPageGetsWorse(String worse) {
        Page page = onADesktop();
        go(page, aTerritory(), "/participer");
        assertAccessible(page);
        page.evaluate(worse);
        assertThatThrownBy(() -> assertAccessible(page)).isInstanceOf(AssertionError.class).hasMessageContaining("axe on");
    }
}
