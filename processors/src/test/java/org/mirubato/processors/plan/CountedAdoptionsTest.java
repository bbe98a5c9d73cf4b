package org.mirubato.processors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateId;

class CountedAdoptionsTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final PlanKey TEMPLATE = PlanKey.of(new UserId("user_anna"), new TemplateId("template_1"));
    private static final PlanAdopted ADOPTED =
            new PlanAdopted(new PlanId("plan_1"), CLARA, TEMPLATE, PlanFacts.NONE, PlanWords.NONE);

    @Test
    void an_adoption_is_counted_under_one_id_however_often_it_is_told() {
        Map<String, Object> sent = new HashMap<>();
        CountedAdoptions adoptions = new CountedAdoptions(sent::put);

        adoptions.on(ADOPTED);
        adoptions.on(ADOPTED);

        CountAdoption count = new CountAdoption(TEMPLATE, CLARA, new PlanId("plan_1"));
        assertThat(sent).containsOnly(Map.entry(count.commandId(), count));
    }

    @Test
    void an_adoption_of_what_is_no_more_holds_up_no_other() {
        CountedAdoptions adoptions = new CountedAdoptions((id, command) -> {
            throw Refusal.notFound("There is no such template.");
        });

        assertThatCode(() -> adoptions.on(ADOPTED)).doesNotThrowAnyException();
    }
}
