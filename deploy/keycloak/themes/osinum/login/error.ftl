<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("notSignedInTitle")}
<#elseif section = "form">
<p role="alert" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
<p>${msg("whatToDo")}</p>
<@layout.home/>
</#if>
</@layout.registrationLayout>
