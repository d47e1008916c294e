<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
<#elseif section = "form">
<p>${kcSanitize(message.summary)?no_esc}</p>
<#if actionUri?has_content><p><a class="button" href="${actionUri}">${msg("continueHere")}</a></p><#else><@layout.home/></#if>
</#if>
</@layout.registrationLayout>
