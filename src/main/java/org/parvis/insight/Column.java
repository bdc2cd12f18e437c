package org.parvis.insight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.Opinions;
import org.parvis.web.Durations;
import org.parvis.web.View;

/** What a column of a table of figures says of a group of cases. */
enum Column {
    RECEIVED {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return count(figure.measures().received(), view);
        }
    },
    ANSWERED {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return count(figure.measures().answered(), view);
        }
    },
    MEDIAN {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return time(figure.median(), view);
        }
    },
    NINETY {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return time(figure.ninety(), view);
        }
    },
    KEPT {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return percent(figure.measures().keptPercent());
        }
    },
    REOPENED {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return count(figure.measures().reopened(), view);
        }
    },
    AT_ONCE {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return percent(figure.measures().atOncePercent());
        }
    },
    OPINIONS {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return count(figure.measures().opinions().all(), view);
        }
    },
    VERY_HAPPY {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return step(figure.measures().opinions(), figure.measures().opinions().veryHappy(), view);
        }
    },
    HAPPY {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return step(figure.measures().opinions(), figure.measures().opinions().happy(), view);
        }
    },
    UNHAPPY {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return step(figure.measures().opinions(), figure.measures().opinions().unhappy(), view);
        }
    },
    VERY_UNHAPPY {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return step(figure.measures().opinions(), figure.measures().opinions().veryUnhappy(), view);
        }
    },
    SATISFIED {
        @Override
        Table.Cell cell(Figure figure, View view) {
            return percent(figure.measures().opinions().happyPercent());
        }
    };

    abstract Table.Cell cell(Figure figure, View view);

    static Table.Cell count(long number, View view) {
        return new Table.Cell(view.number(number), String.valueOf(number));
    }

    static Table.Cell percent(int percent) {
        return percent < 0 ? Table.Cell.NONE : new Table.Cell(percent + "\u00A0%", String.valueOf(percent));
    }

    /** In hours with one decimal, for programs. */
    static Table.Cell time(@Nullable Duration time, View view) {
        return time == null
                ? Table.Cell.NONE
                : new Table.Cell(Durations.words(time, view), String.valueOf(Math.round(time.toMinutes() / 6.0) / 10.0));
    }

    /** Which step few people chose might point at one of them. */
    private static Table.Cell step(Opinions opinions, long chosen, View view) {
        return opinions.all() < Opinions.ENOUGH ? Table.Cell.NONE : count(chosen, view);
    }
}
