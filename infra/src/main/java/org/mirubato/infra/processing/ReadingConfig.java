package org.mirubato.infra.processing;

import java.time.Duration;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.reading.PageReader;
import org.mirubato.processors.reading.PictureReader;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.processors.score.Rereading;
import org.mirubato.processors.score.ScoreFileStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The readers of scores, with their workers. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
class ReadingConfig {

    @Bean
    OcrWorkers ocrWorkers(
            DataFolder data,
            @Value("${mirubato.limits.reading-workers:0}") int workers,
            @Value("${mirubato.limits.reading-heap-megabytes:256}") int heap,
            @Value("${mirubato.limits.reading-seconds:60}") long seconds) {
        return new OcrWorkers(OcrWorkers.usual().with(workers, heap, Duration.ofSeconds(seconds)), data.work("ocr"));
    }

    @Bean
    PictureReader pictureReader(OcrWorkers words) {
        return new PictureReader(words);
    }

    /** As many at once as there are workers would leave none to those who upload. */
    @Bean
    Rereading rereading(
            QueryGateway queries,
            ScoreFileStore files,
            ScoreFileWorkers workers,
            ScoreReader reader,
            OutsideCommands commands,
            WorkerLimits limits) {
        return new Rereading(queries, files, workers, reader, commands, Math.max(1, limits.children() / 2));
    }

    @Bean
    ScoreReader scoreReader(
            ObjectProvider<PageReader> readers, @Value("${mirubato.limits.reading-seconds:60}") long seconds) {
        List<PageReader> ordered = readers.orderedStream().toList();
        return new ScoreReader(ordered, Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(seconds));
    }
}
