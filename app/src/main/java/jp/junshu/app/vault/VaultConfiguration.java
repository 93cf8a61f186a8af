package jp.junshu.app.vault;

import java.time.Clock;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean
    Vault vault(DataFolder folder, Ids ids, Clock clock) {
        return new Vault(folder.keys(), ids, clock);
    }
}
