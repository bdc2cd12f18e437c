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
 * pictures and documents since forgotten. A file is left alone for its first two days, as its owner may still be on the way.
 */
@Configuration(proxyBeanMethods = false)
class Sweeping {

    private static final Duration GRACE = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> sweepFiles(EveryTerritory everyTerritory, FileStore files, FilesInUse inUse, Clock clock) {
        return Tasks.recurring("files.sweep", Schedules.daily(LocalTime.of(3, 40)))
                .execute((instance, context) -> everyTerritory.run("files.sweep", () -> sweep(files, inUse, clock)));
    }

    static void sweep(FileStore files, FilesInUse inUse, Clock clock) {
        files.eachKeptBefore(clock.instant().minus(GRACE), names -> {
            Set<String> used = inUse.among(InTerritory.current(), names);
            names.stream().filter(name -> !used.contains(name)).forEach(files::delete);
        });
    }
}
