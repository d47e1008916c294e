<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("pageExpiredTitle")}
<#elseif section = "form">
<p>${msg("pageExpiredMsg1")}</p>
<@layout.home/>
</#if>
</@layout.registrationLayout>
