package org.parvis.web;

import java.util.List;
import java.util.Optional;

/** What a wing lets people find by the words of the site's search; {@code @Order} says whose finds come first. */
public interface SearchSource {

    /** The page of what has exactly this number; empty where nothing public has. */
    Optional<String> pathOf(String number);

    /** Public things that the words mean, the best first. */
    List<HomeTile.Item> find(String words, View view);

    /** Heading of what it finds. */
    String heading(View view);

    /** Where all that it finds can be seen; empty where it cannot. */
    String morePath(String words);
}
