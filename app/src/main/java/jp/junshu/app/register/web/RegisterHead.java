package jp.junshu.app.register.web;

import jp.junshu.app.contract.web.EngagementHead;

/**
 * What stands above every page of a register.
 *
 * @param path of the register
 */
public record RegisterHead(EngagementHead engagement, String title, String path) {}
