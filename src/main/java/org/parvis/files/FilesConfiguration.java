package org.parvis.files;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parvis.database.DatabaseSettings;
import org.parvis.files.s3.S3FileStore;
import org.parvis.files.s3.S3Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept: in a bucket where one is set, else in a folder, that of the data unless another is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class FilesConfiguration {

    @Bean
    FileStore fileStore(
            DatabaseSettings database,
            @Value("${parvis.files.folder:#{null}}") @Nullable Path folder,
            S3Settings s3,
            Clock clock) {
        s3.check();
        if (!s3.isConfigured()) {
            return new FolderFileStore(folder == null ? database.data().resolve("files") : folder, clock);
        }
        if (folder != null) {
            throw new IllegalStateException("PARVIS_FILES_FOLDER and PARVIS_FILES_S3_BUCKET are both set: files have one"
                    + " place (see docs/operations/files.md)");
        }
        // The first line that names a class of the SDK: whoever has no bucket never loads it.
        return S3FileStore.open(s3);
    }
}
