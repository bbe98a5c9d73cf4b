package org.mirubato.infra.processing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.command.sync.ReadModels;
import org.mirubato.domain.plan.Recurrences;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.json.TextValueModule;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.jobs.Backoff;
import org.mirubato.processors.jobs.DeadJobs;
import org.mirubato.processors.jobs.JobSerializer;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.plan.PlanLooks;
import org.mirubato.processors.plan.PlanTending;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.processors.score.ScoreFileStore;
import org.mirubato.processors.score.ScoreJobQueue;
import org.mirubato.processors.score.ScoreSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The job queue and the workers behind it. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
class JobConfig {

    private static final Duration POLL = Duration.ofMillis(200);
    /** After ten seconds what a dead node had under way is another one's; by default it would be after half an hour. */
    static final Duration HEARTBEAT = Duration.ofSeconds(2);

    static final int MISSED_HEARTBEATS = 5;

    /** So many jobs stand at each worker that one of the user whose child gets free is mostly among them. */
    private static final int JOBS_PER_WORKER = 4;

    /** How often a plan is looked at in vain: for some hours. */
    private static final int LOOKS = 8;

    /** While most people sleep. */
    private static final LocalTime TENDING_AT = LocalTime.of(2, 30);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new TextValueModule()).build();

    @Bean
    ScoreFileWorkers scoreFileWorkers(WorkerLimits limits, DataFolder data) {
        return new ChildWorkers(limits, data.work("pdf"));
    }

    @Bean
    WorkerLimits workerLimits(
            @Value("${mirubato.limits.workers:#{T(java.lang.Runtime).getRuntime().availableProcessors()}}") int workers,
            @Value("${mirubato.limits.worker-heap-megabytes:256}") int heap,
            @Value("${mirubato.limits.worker-seconds:60}") long seconds) {
        return new WorkerLimits(
                workers, heap, Duration.ofSeconds(seconds), 40, Duration.ofSeconds(seconds), Duration.ofSeconds(30));
    }

    @Bean
    OutsideCommands outsideCommands(CommandGateway gateway) {
        return new GatewayCommands(gateway);
    }

    @Bean
    DeadJobs deadJobs(DataSource dataSource) {
        return new DeadJobs(new JdbcTemplate(dataSource));
    }

    @Bean
    ScoreJobQueue scoreJobs(
            ScoreFileWorkers workers,
            ScoreReader reader,
            ScoreFileStore files,
            OutsideCommands commands,
            DeadJobs dead,
            Clock clock,
            @Value("${mirubato.limits.job-retries:3}") int retries,
            @Value("${mirubato.limits.job-backoff-millis:2000}") long backoffMillis,
            @Qualifier("jobScheduler") ObjectProvider<Scheduler> scheduler) {
        Backoff backoff = new Backoff(Duration.ofMillis(backoffMillis), retries);
        ScoreSteps steps = new ScoreSteps(workers, reader, files, commands);
        return new ScoreJobQueue(steps, commands, dead, MAPPER, backoff, clock, scheduler::getObject);
    }

    /** Jobs that this node had under way when it was killed are due again at once: nobody else can be doing them. */
    @Bean(destroyMethod = "")
    Scheduler jobScheduler(
            DataSource dataSource,
            ScoreJobQueue queue,
            ObjectProvider<Round> rounds,
            PlanTending tending,
            PlanLooks looks,
            WorkerLimits limits,
            @Value("${mirubato.node}") String node) {
        new JdbcTemplate(dataSource)
                .update("update scheduled_jobs set picked = false, picked_by = null where picked_by = ?", node);
        return Scheduler.create(dataSource, List.of(queue.task(), looks.task()))
                .startTasks(daily(tending))
                .tableName("scheduled_jobs")
                .serializer(new JobSerializer(MAPPER))
                .schedulerName(new SchedulerName.Fixed(node))
                .startTasks(rounds.stream().map(JobConfig::task).toList())
                .threads(JOBS_PER_WORKER * limits.children())
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** What fails is done again the next time. */
    private static RecurringTask<Void> task(Round round) {
        return Tasks.recurring(round.name(), FixedDelay.of(round.pause()))
                .execute((instance, context) -> round.work().run());
    }

    @Bean
    PlanTending planTending(QueryGateway queries, OutsideCommands commands, Recurrences recurrences, Clock clock) {
        return new PlanTending(queries, commands, recurrences, clock);
    }

    /** Once the read models are where the log is now. */
    @Bean
    PlanLooks planLooks(
            PlanTending tending,
            ReadModels readModels,
            Clock clock,
            @Value("${mirubato.limits.plan-look-seconds:30}") long seconds,
            @Qualifier("jobScheduler") ObjectProvider<Scheduler> scheduler) {
        return new PlanLooks(
                tending,
                readModels::catchUp,
                new Backoff(Duration.ofSeconds(seconds), LOOKS),
                clock,
                scheduler::getObject);
    }

    private static RecurringTask<Void> daily(PlanTending tending) {
        return Tasks.recurring("plan-tending", Schedules.daily(TENDING_AT)).execute((task, context) -> tending.run());
    }

    @Bean
    JobRunner jobRunner(@Qualifier("jobScheduler") Scheduler scheduler) {
        return new JobRunner(scheduler);
    }
}
