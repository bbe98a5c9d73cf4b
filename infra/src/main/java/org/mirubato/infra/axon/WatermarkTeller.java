package org.mirubato.infra.axon;

import java.util.HashMap;
import java.util.Map;
import org.mirubato.infra.axon.WatermarkTable.SegmentOf;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes, while there are any, how far this node's read models are: whoever has changed something elsewhere waits
 * for it. What is told is committed already, so it is never too much.
 */
@Component
class WatermarkTeller implements NodeWork {

    private final ProjectionWatermarks watermarks;
    private final WatermarkTable table;
    private final Map<SegmentOf, Long> told = new HashMap<>();

    WatermarkTeller(ProjectionWatermarks watermarks, WatermarkTable table) {
        this.watermarks = watermarks;
        this.table = table;
    }

    @Override
    public int everyMillis() {
        return 20;
    }

    @Override
    public void run() {
        Map<SegmentOf, Long> news = watermarks.here();
        news.entrySet().removeIf(each -> each.getValue().equals(told.get(each.getKey())));
        if (!news.isEmpty()) {
            table.tell(news);
            told.putAll(news);
        }
    }
}
