/** Pages by a group robot of WeCom (企业微信群机器人). */
package org.shouwang.notify.robot;
