package org.parvis.files;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parvis.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept: the folder of the data unless another is set. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(
            DatabaseSettings database, @Value("${parvis.files.folder:#{null}}") @Nullable Path folder, Clock clock) {
        return new FolderFileStore(folder == null ? database.data().resolve("files") : folder, clock);
    }
}
