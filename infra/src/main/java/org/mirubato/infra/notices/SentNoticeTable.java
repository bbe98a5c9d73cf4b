package org.mirubato.infra.notices;

import javax.sql.DataSource;
import org.mirubato.domain.notice.NoticeId;
import org.mirubato.processors.notice.SentNotices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of mails that went out, written in transactions of its own. */
final class SentNoticeTable implements SentNotices {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;

    SentNoticeTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean claim(NoticeId notice) {
        return changed("insert into sent_notices (notice_id) values (?) on conflict do nothing", notice);
    }

    @Override
    public void release(NoticeId notice) {
        changed("delete from sent_notices where notice_id = ?", notice);
    }

    private boolean changed(String sql, NoticeId notice) {
        Integer rows = own.execute(status -> jdbc.update(sql, notice.value()));
        return rows != null && rows > 0;
    }
}
