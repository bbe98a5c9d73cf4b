package org.mirubato.infra.admin;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.admin.DeadLetters.GroupRetry;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's endpoints about parked events. */
@RestController
@RequestMapping("/api/v2/admin/dead-letters")
class DeadLetterController {

    private static final int MOST = 1024;
    private static final int LONGEST_REASON = 1000;

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit is a number from 1 to " + MOST + ".");
        }
        return answer(
                letters.newest(limit).stream().map(DeadLetterDocument::sequence).toList());
    }

    @GetMapping("/{group}/{sequence}")
    Map<String, Object> show(@PathVariable String group, @PathVariable String sequence) {
        return answer(letters.letters(group, sequence).stream()
                .map(DeadLetterDocument::letter)
                .toList());
    }

    @PostMapping("/{group}/{sequence}/retry")
    Map<String, Object> retry(@PathVariable String group, @PathVariable String sequence) {
        return answer(DeadLetterDocument.retry(letters.retry(group, sequence)));
    }

    @PostMapping("/{group}/retry")
    Map<String, Object> retryAll(@PathVariable String group) {
        GroupRetry retried = letters.retryAll(group);
        List<Map<String, Object>> sequences =
                retried.retries().stream().map(DeadLetterDocument::retry).toList();
        long drained =
                retried.retries().stream().mapToLong(DeadLetters.Retry::drained).sum();
        return answer(Map.of("drained", drained, "untried", retried.untried(), "sequences", sequences));
    }

    @DeleteMapping("/{group}/{sequence}")
    Map<String, Object> drop(
            @PathVariable String group,
            @PathVariable String sequence,
            @RequestParam(defaultValue = "") String reason,
            Principal admin) {
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "Say in \"reason\", in at most " + LONGEST_REASON + " characters, why the events are dropped.");
        }
        return answer(Map.of("dropped", letters.drop(group, sequence, admin.getName(), given)));
    }

    private static Map<String, Object> answer(Object data) {
        return Map.of("success", true, "data", data);
    }
}
