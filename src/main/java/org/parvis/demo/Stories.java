package org.parvis.demo;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The stories of the demo, drawn by their weight. */
final class Stories {

    private final List<Story> all;
    private final int weight;

    private Stories(List<Story> all) {
        this.all = all;
        this.weight = all.stream().mapToInt(Story::weight).sum();
    }

    static Stories load() {
        InputStream file = Objects.requireNonNull(Stories.class.getResourceAsStream("/demo/stories.yml"));
        return new Stories(YAMLMapper.builder().build().readValue(file, new TypeReference<List<Story>>() {}));
    }

    Story draw(RandomGenerator random) {
        int at = random.nextInt(weight);
        for (Story story : all) {
            at -= story.weight();
            if (at < 0) {
                return story;
            }
        }
        return all.getLast();
    }

    static <T> T one(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
