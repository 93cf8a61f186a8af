package jp.junshu.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.PolicySite;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JunshuTest
class DerivationTest {
    @Autowired
    ApplicationContext application;

    @Test
    void dutiesThatHangOnMarksOfInformationAloneAreTakenToApply() {
        try (PolicySite site = PolicySite.create(application)) {
            EngagementId contract = site.register("mhlw-requirements");

            assertThat(Contracts.as(
                            site.lead(),
                            () -> application.getBean(Statuses.class).findAsOf(contract, site.today())))
                    .hasValueSatisfying(
                            found -> assertThat(found.status().duties()).isNotEmpty());
        }
    }
}
