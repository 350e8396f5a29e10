package org.shouwang.command.attachment;

import org.shouwang.command.CommandDatabase;
import org.shouwang.command.CommandService.CommandKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that belong to records. */
@Configuration(proxyBeanMethods = false)
@Import(Download.class)
public class AttachmentFeature {

    @Bean
    Attachments attachments(CommandDatabase database, CommandKeys keys) {
        return new Attachments(JdbcClient.create(database.pool()), keys.records());
    }
}
