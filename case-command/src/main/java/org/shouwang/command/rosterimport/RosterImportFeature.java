package org.shouwang.command.rosterimport;

import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The import of a roster file. */
@Configuration(proxyBeanMethods = false)
public class RosterImportFeature {

    @Bean
    StreamBinding<?> rosterImportBinding() {
        return new StreamBinding<>(
                StreamType.ROSTER_IMPORT, RosterImportAggregate.class, RosterImportAggregate::new);
    }
}
