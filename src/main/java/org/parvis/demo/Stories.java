package org.parvis.demo;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The stories of the demo, drawn by their weight. */
final class Stories {

    private final List<Story> all;
    private final List<Story> passedOn;
    private final int weight;

    private Stories(List<Story> all) {
        this.all = all;
        this.passedOn = all.stream().filter(story -> story.forwarded() != null).toList();
        this.weight = all.stream().mapToInt(Story::weight).sum();
    }

    static Stories load() {
        InputStream file = Objects.requireNonNull(Stories.class.getResourceAsStream("/demo/stories.yml"));
        return new Stories(YAMLMapper.builder().build().readValue(file, new TypeReference<List<Story>>() {}));
    }

    /** Those that end with an outside body. */
    List<Story> passedOn() {
        return passedOn;
    }

    Story draw(Chance chance) {
        int at = chance.below(weight);
        for (Story story : all) {
            at -= story.weight();
            if (at < 0) {
                return story;
            }
        }
        return all.getLast();
    }
}
