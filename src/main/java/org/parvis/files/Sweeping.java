package org.parvis.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.parvis.database.EveryTerritory;
import org.parvis.shared.InTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Deletes, at night, files that nothing refers to: received but never attached, drawn before areas were hidden, or of
 * pictures since forgotten. A file is left alone for its first two days, as its owner may still be on the way.
 */
@Configuration(proxyBeanMethods = false)
class Sweeping {

    private static final Duration GRACE = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> sweepFiles(EveryTerritory everyTerritory, FileStore files, PictureStore pictures, Clock clock) {
        return Tasks.recurring("files.sweep", Schedules.daily(LocalTime.of(3, 40)))
                .execute((instance, context) -> everyTerritory.run("files.sweep", () -> sweep(files, pictures, clock)));
    }

    static void sweep(FileStore files, PictureStore pictures, Clock clock) {
        files.eachKeptBefore(clock.instant().minus(GRACE), names -> {
            Set<String> used = pictures.listInUse(InTerritory.current(), names);
            names.stream().filter(name -> !used.contains(name)).forEach(files::delete);
        });
    }
}
