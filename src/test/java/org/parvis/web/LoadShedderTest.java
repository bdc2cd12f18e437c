package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoadShedderTest {

    private final LoadShedder full = new LoadShedder(0, new BarePage(new Words(), new Templates()));

    @Test
    void turnsAwayInTheLanguageAskedForAndSaysWhenToComeBack() throws Exception {
        MockHttpServletResponse french = turnedAway("fr-FR,fr;q=0.9,en;q=0.5");
        assertThat(french.getStatus()).isEqualTo(503);
        assertThat(french.getHeader("Retry-After")).isEqualTo("2");
        assertThat(french.getContentType()).startsWith("text/html");
        assertThat(french.getContentAsString()).contains("<html lang=\"fr\">", "Le site est très demandé");
        assertThat(turnedAway("en-GB").getContentAsString()).contains("<html lang=\"en\">", "The site is very busy");
        assertThat(turnedAway("xx").getContentAsString()).contains("<html lang=\"fr\">");
        assertThat(turnedAway("\u0000;;").getContentAsString()).contains("<html lang=\"fr\">");
    }

    @Test
    void makesRoomAgainWhateverBecameOfTheRequest() throws Exception {
        LoadShedder one = new LoadShedder(1, new BarePage(new Words(), new Templates()));
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            try {
                one.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                    throw new IOException("it fails");
                });
            } catch (IOException expected) {
                assertThat(response.getStatus()).isEqualTo(200);
            }
        }
    }

    private MockHttpServletResponse turnedAway(String language) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        full.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNull();
        return response;
    }
}
